extension ExperimentStudy {
  /// Six types of orders over 100 periods: a check of the whole, no figures to quote.
  package static var smoke: ExperimentStudy {
    var study = ExperimentStudy()
    study.settings.largestOrder = 3
    study.settings.typesPerSize = 2
    study.settings.itemCount = 8
    study.settings.horizon = 100
    study.note = "A smoke run: few types of orders, few periods, no figures to quote."
    study.instances = 1
    study.sequences = 1
    study.interval = 50
    return study
  }
}
