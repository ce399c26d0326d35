/// Cities, countries and regions by the time zone that they keep, names folded, in both languages.
enum ZonePlaces {
  static let names: [String: [String]] = {
    var table: [String: [String]] = [:]
    for (zone, list) in places {
      for name in list.split(separator: ",") { table[String(name), default: []].append(zone) }
    }
    for (name, zones) in countries { table[name] = zones }
    return table
  }()

  private static let places: [(String, String)] = [
    (
      "Europe/Madrid",
      "madrid,barcelona,valencia,sevilla,seville,bilbao,zaragoza,malaga,spain,espana,peninsula,peninsular,alicante,murcia,palma,vigo,granada"
    ),
    ("Atlantic/Canary", "canarias,canary islands,islas canarias,canary,las palmas,tenerife"),
    ("Europe/Lisbon", "lisbon,lisboa,porto,oporto,portugal"),
    (
      "Europe/London",
      "london,londres,uk,united kingdom,england,reino unido,inglaterra,britain,great britain,manchester,edinburgh,edimburgo,bst"
    ),
    ("Europe/Dublin", "dublin,ireland,irlanda"),
    ("Europe/Paris", "paris,france,francia,lyon,marseille,marsella,toulouse"),
    ("Europe/Berlin", "berlin,germany,alemania,munich,hamburg,hamburgo,frankfurt,cologne,colonia"),
    ("Europe/Rome", "rome,roma,milan,milano,italy,italia"),
    ("Europe/Amsterdam", "amsterdam,netherlands,paises bajos,holanda,holland,rotterdam"),
    ("Europe/Brussels", "brussels,bruselas,belgium,belgica"),
    ("Europe/Vienna", "vienna,viena,austria"),
    ("Europe/Zurich", "zurich,geneva,ginebra,switzerland,suiza,basel,basilea"),
    ("Europe/Luxembourg", "luxembourg,luxemburgo"), ("Europe/Andorra", "andorra"),
    ("Europe/Copenhagen", "copenhagen,copenhague,denmark,dinamarca"),
    ("Europe/Stockholm", "stockholm,estocolmo,sweden,suecia"), ("Europe/Oslo", "oslo,norway,noruega"),
    ("Europe/Helsinki", "helsinki,finland,finlandia,eet"),
    ("Europe/Warsaw", "warsaw,varsovia,poland,polonia"),
    ("Europe/Prague", "prague,praga,czechia,czech republic,republica checa,chequia"),
    ("Europe/Budapest", "budapest,hungary,hungria"), ("Europe/Bucharest", "bucharest,bucarest,romania,rumania"),
    ("Europe/Sofia", "sofia,bulgaria"),
    ("Europe/Athens", "athens,atenas,greece,grecia"), ("Europe/Istanbul", "istanbul,estambul,turkey,turquia,ankara"),
    ("Europe/Moscow", "moscow,moscu"), ("Europe/Kiev", "kyiv,kiev,ukraine,ucrania"),
    ("Atlantic/Reykjavik", "reykjavik,iceland,islandia"),
    ("America/Mexico_City", "mexico city,ciudad de mexico,cdmx,mexico,mexico df,df,guadalajara,puebla,queretaro,leon"),
    ("America/Monterrey", "monterrey,nuevo leon"), ("America/Tijuana", "tijuana,baja california"),
    ("America/Cancun", "cancun,quintana roo"),
    ("America/Hermosillo", "hermosillo,sonora"), ("America/Merida", "yucatan"), ("America/Chihuahua", "chihuahua"),
    ("America/Mazatlan", "mazatlan,sinaloa"),
    ("America/Guatemala", "guatemala,guatemala city,ciudad de guatemala"),
    ("America/El_Salvador", "el salvador,san salvador"),
    ("America/Tegucigalpa", "honduras,tegucigalpa,san pedro sula"), ("America/Managua", "nicaragua,managua"),
    ("America/Costa_Rica", "costa rica"),
    ("America/Panama", "panama,panama city,ciudad de panama"), ("America/Havana", "cuba,havana,la habana,habana"),
    ("America/Santo_Domingo", "dominican republic,republica dominicana,santo domingo"),
    ("America/Puerto_Rico", "puerto rico"),
    ("America/Bogota", "bogota,colombia,medellin,cali,barranquilla"), ("America/Caracas", "caracas,venezuela"),
    ("America/Guayaquil", "ecuador,quito,guayaquil"),
    ("America/Lima", "lima,peru,arequipa"), ("America/La_Paz", "la paz,bolivia,santa cruz de la sierra"),
    ("America/Asuncion", "asuncion,paraguay"),
    ("America/Santiago", "santiago,chile,santiago de chile,valparaiso"), ("America/Montevideo", "montevideo,uruguay"),
    ("America/Argentina/Buenos_Aires", "buenos aires,argentina,caba,rosario"),
    ("America/Argentina/Cordoba", "cordoba argentina"),
    ("America/Sao_Paulo", "sao paulo,rio,rio de janeiro,brazil,brasil,brasilia"), ("America/Manaus", "manaus"),
    (
      "America/New_York",
      "new york,nueva york,nyc,boston,miami,atlanta,washington,philadelphia,eastern,eastern time,est,edt,et,us east,east coast,costa este,florida,orlando"
    ),
    ("America/Chicago", "chicago,dallas,houston,austin,central time,cst,cdt,texas,minneapolis"),
    ("America/Denver", "denver,mountain time,mst,mdt,salt lake city"),
    ("America/Phoenix", "phoenix,arizona"),
    (
      "America/Los_Angeles",
      "los angeles,san francisco,seattle,san diego,california,pacific time,pst,pdt,pt,west coast,costa oeste,las vegas,portland,silicon valley"
    ),
    ("America/Anchorage", "alaska,anchorage"), ("Pacific/Honolulu", "hawaii,honolulu"),
    ("America/Toronto", "toronto,ottawa,montreal,quebec,ontario"),
    ("America/Vancouver", "vancouver"), ("America/Edmonton", "calgary,edmonton,alberta"),
    ("America/Winnipeg", "winnipeg"), ("America/Halifax", "halifax"),
    ("Africa/Casablanca", "casablanca,morocco,marruecos,rabat"), ("Africa/Cairo", "cairo,el cairo,egypt,egipto"),
    ("Africa/Lagos", "lagos,nigeria"),
    ("Africa/Nairobi", "nairobi,kenya,kenia"),
    ("Africa/Johannesburg", "johannesburg,johannesburgo,cape town,ciudad del cabo,south africa,sudafrica"),
    ("Africa/Malabo", "malabo,guinea ecuatorial,equatorial guinea"),
    ("Asia/Dubai", "dubai,uae,emirates,emiratos,abu dhabi,emiratos arabes unidos"),
    ("Asia/Riyadh", "riyadh,riad,saudi arabia,arabia saudita,arabia saudi"),
    ("Asia/Jerusalem", "jerusalem,jerusalen,israel,tel aviv"),
    ("Asia/Karachi", "karachi,pakistan"),
    ("Asia/Kolkata", "india,mumbai,delhi,new delhi,nueva delhi,bangalore,kolkata,calcutta,calcuta,chennai,hyderabad"),
    ("Asia/Singapore", "singapore,singapur"), ("Asia/Manila", "manila,philippines,filipinas"),
    ("Asia/Bangkok", "bangkok,thailand,tailandia"),
    ("Asia/Jakarta", "jakarta,yakarta"), ("Asia/Kuala_Lumpur", "kuala lumpur,malaysia,malasia"),
    ("Asia/Hong_Kong", "hong kong"),
    ("Asia/Shanghai", "shanghai,beijing,pekin,china,shenzhen"), ("Asia/Taipei", "taipei,taiwan"),
    ("Asia/Seoul", "seoul,seul,south korea,corea,corea del sur,korea"),
    ("Asia/Tokyo", "tokyo,tokio,japan,japon,osaka,jst"), ("Asia/Ho_Chi_Minh", "vietnam,ho chi minh,saigon,hanoi"),
    ("Australia/Sydney", "sydney,sidney,canberra"), ("Australia/Melbourne", "melbourne"),
    ("Australia/Brisbane", "brisbane"), ("Australia/Perth", "perth"),
    ("Australia/Adelaide", "adelaide"),
    ("Pacific/Auckland", "auckland,new zealand,nueva zelanda,nueva zelandia,wellington"),
    ("UTC", "utc,gmt,zulu,greenwich,z,coordinated universal time,tiempo universal"),
  ]

  /// Countries with several zones in daily use: the coach asks.
  private static let countries: [(String, [String])] = {
    let us = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"]
    let canada = ["America/Toronto", "America/Winnipeg", "America/Edmonton", "America/Vancouver", "America/Halifax"]
    let australia = ["Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Perth"]
    let europe = ["Europe/Madrid", "Europe/Paris", "Europe/Berlin", "Europe/Rome"]
    return [
      ("usa", us), ("us", us), ("united states", us), ("estados unidos", us), ("ee uu", us), ("eeuu", us),
      ("america", us), ("canada", canada),
      ("australia", australia), ("cordoba", ["Europe/Madrid", "America/Argentina/Cordoba"]),
      ("merida", ["America/Merida", "Europe/Madrid"]),
      ("san jose", ["America/Costa_Rica", "America/Los_Angeles"]),
      ("guadalajara", ["America/Mexico_City", "Europe/Madrid"]),
      ("cet", europe), ("cest", europe), ("central european time", europe), ("hora central europea", europe),
      ("hora central", ["America/Mexico_City", "America/Chicago"]),
      ("hora del este", ["America/New_York", "America/Cancun"]),
      ("hora del pacifico", ["America/Los_Angeles", "America/Tijuana"]), ("russia", ["Europe/Moscow"]),
      ("rusia", ["Europe/Moscow"]),
    ]
  }()
}
