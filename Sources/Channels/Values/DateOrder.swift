/// In which order a date of digits names year, month and day.
public enum DateOrder: String, Sendable, CaseIterable {
  case monthFirst = "mdy"
  case dayFirst = "dmy"
  case yearFirst = "ymd"
}
