/// A page as the template takes it: the names of its fields are those of the template.
struct PageView {
  let pageTitle: String
  let summary: String?
  let style: String
  let charts: [ChartView]
}
