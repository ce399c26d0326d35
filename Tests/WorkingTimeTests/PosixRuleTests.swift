import AgreementModel
import Testing
import WorkingTime

@Suite struct PosixRuleTests {
  @Test(arguments: [
    ("UTC0", "2027-07-01T00:00:00Z", 0),
    ("<-03>3", "2027-07-01T00:00:00Z", -10_800),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2027-03-28T00:59:59Z", 3600),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2027-03-28T01:00:00Z", 7200),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2027-10-31T01:00:00Z", 3600),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "1900-07-01T00:00:00Z", 7200),
    // Hours below 0 and above 24: Greenland's Saturday evening, Gaza's 50th hour of Thursday.
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2027-03-28T00:59:59Z", -7200),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2027-03-28T01:00:00Z", -3600),
    ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2027-03-26T23:59:59Z", 7200),
    ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2027-03-27T00:00:00Z", 10_800),
    // Winter time is the exception in Dublin.
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2027-01-01T00:00:00Z", 0),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2027-07-01T00:00:00Z", 3600),
    // Summer time all the year, as RFC 9636 writes it.
    ("EST5EDT,0/0,J365/25", "2027-01-01T04:59:59Z", -14_400),
    ("EST5EDT,0/0,J365/25", "2027-01-01T05:00:00Z", -14_400),
    ("EST5EDT,0/0,J365/25", "2028-12-31T23:00:00Z", -14_400),
    ("XXX3EDT4,0/0,J365/23", "2027-01-01T03:00:00Z", -14_400),
    // Day 60 with and without the leap day: 1 March by J60, 29 February by 59.
    ("AAA0BBB,J60/0,J300/0", "2028-02-29T23:59:59Z", 0),
    ("AAA0BBB,J60/0,J300/0", "2028-03-01T00:00:00Z", 3600),
    ("AAA0BBB,59/0,300/0", "2028-02-29T00:00:00Z", 3600),
    ("AAA0BBB,59/0,300/0", "2027-03-01T00:00:00Z", 3600),
    ("AAA-1:30:15BBB-2,J1/0,J300/0", "2027-12-01T00:00:00Z", 5415),
  ])
  func offset(rule: String, at: String, expected: Int) throws {
    let rules = try #require(TimeZoneRules(posix: rule))
    #expect(try rules.offset(at: Instant(at)) == expected)
  }

  @Test(arguments: [
    "", "C", "CE-1", "CET", "CET-", "CET-25", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,",
    "CET-1CEST,M13.5.0,M1.1.1",
    "CET-1CEST,M3.6.0,M1.1.1", "CET-1CEST,M3.5.7,M1.1.1", "CET-1CEST,J0,J1", "CET-1CEST,366,J1",
    "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0x", "<CET-1", "<+1>", "CET-1:60",
    "CET-99999999999999999999",
  ])
  func refused(rule: String) { #expect(TimeZoneRules(posix: rule) == nil) }
}
