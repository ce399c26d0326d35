/// A key and what OpenSSH 9.2's `ssh-keygen -Y sign` made with it of ``text``.
enum KeyVectors {
  static let text = "We agree.\n"
  static let line =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMSprJfuvgwBPDB+cc1xYUHpZp3ISRLYASmsEaznVUDE"
  /// As `ssh-keygen -l` prints it.
  static let fingerprint = "SHA256:zrD9fMEIzTADRrHLSZnwvR50/pe0gfdXi8szOevRwBg"
  static let ecdsaLine =
    "ecdsa-sha2-nistp256 "
    + "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBIVz/vS7h1iF0EIb7rcqgeLHHdNBDGbgVMQJBA388vwpaPs+bSPOV73EkFrkjqTKsoGmQjd0wglmW5FXwZtLJIQ="

  static let sha512 = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgxKmsl+6+DAE8MH5xzXFhQelmnc
    hJEtgBKawRrOdVQMQAAAAUZW50ZW50ZS1hZ3JlZW1lbnRAdjEAAAAAAAAABnNoYTUxMgAA
    AFMAAAALc3NoLWVkMjU1MTkAAABAxz5B7Dq2DiT7d+RNcf7EJQ7Y+YmvAXlHh42X2joAT/
    WKlvjtOj4DkYqrPpXnigBKlhCDxNm4jzQCOluMwY1kDQ==
    -----END SSH SIGNATURE-----

    """

  static let sha256 = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgxKmsl+6+DAE8MH5xzXFhQelmnc
    hJEtgBKawRrOdVQMQAAAAUZW50ZW50ZS1hZ3JlZW1lbnRAdjEAAAAAAAAABnNoYTI1NgAA
    AFMAAAALc3NoLWVkMjU1MTkAAABAax+suFJFAjhBnbssg8CwgGovXO2IhT9cg5C7nksIa3
    wBhph9tDMvjwbQPY+6j2MlES4M0qgo7v6H3kKAkZZjBQ==
    -----END SSH SIGNATURE-----

    """

  /// For the namespace `file`.
  static let otherNamespace = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgxKmsl+6+DAE8MH5xzXFhQelmnc
    hJEtgBKawRrOdVQMQAAAAEZmlsZQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUx
    OQAAAECzF3NmGOX0O2dyMfmj3bKhdVN3MsWukPy94tIIa4d3Tea+RFEknHocud1nkTnZFW
    nqN/LA/sK16I+WoYOdQUAH
    -----END SSH SIGNATURE-----

    """

  static let ecdsa = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAAGgAAAATZWNkc2Etc2hhMi1uaXN0cDI1NgAAAAhuaXN0cDI1NgAAAE
    EEhXP+9LuHWIXQQhvutyqB4scd00EMZuBUxAkEDfzy/Clo+z5tI85XvcSQWuSOpMqygaZC
    N3TCCWZbkVfBm0skhAAAABRlbnRlbnRlLWFncmVlbWVudEB2MQAAAAAAAAAGc2hhNTEyAA
    AAZQAAABNlY2RzYS1zaGEyLW5pc3RwMjU2AAAASgAAACEAnBFA7VS7LcpdfEx+KL+ykCzJ
    o1uRrYpyZKZb/c/YVSEAAAAhAKTXrOy49RefM6oJV1m3hg7yzyaaZ3AfeGw4NHzgtKis
    -----END SSH SIGNATURE-----

    """
}
