private import CGLPK
import IntegerProgramming

/// A problem in GLPK's memory, with the thread's environment around it: both are gone when this value is.
///
/// It must stay on the thread that made it. Rows and columns are 1-based in GLPK, 0-based outside this type.
@safe struct GLPKProblem: ~Copyable {
  /// `nil` once GLPK has broken down: everything is freed then.
  private var pointer: OpaquePointer?
  private let rowCount: Int
  private let columnCount: Int
  /// Whether the basis to begin with suits the dual method alone.
  private var startsDual = false

  static let isBusy = "GLPK is already at work on this thread"

  static var version: String {
    unsafe String(cString: glp_version())
  }

  /// Loads a valid program that has entries; `nil` if the thread's environment is in use, as it is in a
  /// callback of a solve: freeing it here would free the other problem.
  init?(_ program: IntegerProgram, _ entries: ColumnEntries) {
    var blocks: Int32 = 0
    unsafe glp_mem_usage(&blocks, nil, nil, nil)
    guard blocks == 0 else { return nil }
    glp_term_out(GLP_OFF)
    let pointer = unsafe glp_create_prob()
    unsafe self.pointer = unsafe pointer
    rowCount = program.rowCount
    columnCount = program.columnCount
    unsafe glp_set_obj_dir(pointer, GLP_MIN)
    unsafe glp_add_rows(pointer, Int32(rowCount))
    unsafe glp_add_cols(pointer, Int32(columnCount))
    for row in 0..<rowCount {
      let (lower, upper) = (program.rowLower[row], program.rowUpper[row])
      unsafe glp_set_row_bnds(pointer, Int32(row + 1), Self.kind(lower, upper), lower, upper)
    }
    unsafe glp_set_obj_coef(pointer, 0, program.objectiveConstant)
    for column in 0..<columnCount {
      let index = Int32(column + 1)
      let (lower, upper) = (program.columnLower[column], program.columnUpper[column])
      unsafe glp_set_col_bnds(pointer, index, Self.kind(lower, upper), lower, upper)
      unsafe glp_set_obj_coef(pointer, index, Self.withoutDust(program.objective[column]))
      if program.isInteger[column] { unsafe glp_set_col_kind(pointer, index, GLP_IV) }
    }
    load(entries)
  }

  deinit {
    if let pointer = unsafe pointer {
      unsafe glp_delete_prob(pointer)
      glp_free_env()
    }
  }

  private func load(_ entries: ColumnEntries) {
    var rows: [Int32] = [0]
    var columns: [Int32] = [0]
    rows.reserveCapacity(entries.rows.count + 1)
    columns.reserveCapacity(entries.rows.count + 1)
    for row in entries.rows { rows.append(row + 1) }
    for column in 0..<columnCount {
      let count = entries.starts[column + 1] - entries.starts[column]
      columns.append(contentsOf: repeatElement(Int32(column + 1), count: count))
    }
    let values = [0] + entries.values.map(Self.withoutDust)
    unsafe glp_load_matrix(pointer, Int32(entries.rows.count), rows, columns, values)
  }

  /// What rounding leaves of zero is zero: as a pivot it breaks GLPK.
  private static func withoutDust(_ value: Double) -> Double {
    value.magnitude < 1e-15 ? 0 : value
  }

  /// Begins the simplex method where it stood on a part of the program.
  mutating func begin(at basis: LinearBasis) {
    precondition(
      basis.rows.count <= rowCount && basis.columns.count <= columnCount,
      "a basis is of a part of the program")
    for (row, status) in basis.rows.enumerated() {
      unsafe glp_set_row_stat(pointer, Int32(row + 1), status.code)
    }
    for (column, status) in basis.columns.enumerated() {
      unsafe glp_set_col_stat(pointer, Int32(column + 1), status.code)
    }
    // A basis that cannot be factorised is none.
    if unsafe glp_warm_up(pointer) != 0 { return unsafe glp_std_basis(pointer) }
    startsDual = unsafe glp_get_prim_stat(pointer) != GLP_FEAS && glp_get_dual_stat(pointer) == GLP_FEAS
  }

  private static func kind(_ lower: Double, _ upper: Double) -> Int32 {
    if lower == upper { return GLP_FX }
    if lower.isFinite { return upper.isFinite ? GLP_DB : GLP_LO }
    return upper.isFinite ? GLP_UP : GLP_FR
  }
}

extension GLPKProblem {
  /// Solves the relaxation from the standard basis, in slices between which the limits are asked.
  ///
  /// The primal method: on option programs the dual one takes thirty times as long.
  mutating func runSimplex(_ monitor: SearchMonitor) -> SimplexEnd {
    var settings = glp_smcp()
    unsafe glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.meth = startsDual ? GLP_DUALP : GLP_PRIMAL
    settings.r_test = startsDual ? GLP_RT_FLIP : settings.r_test
    while true {
      if let reason = monitor.reasonToStop(iterations: iterations) {
        return unsafe .stopped(reason, isFeasible: glp_get_prim_stat(pointer) == GLP_FEAS)
      }
      settings.tm_lim = monitor.millisecondsLeft
      settings.it_lim = SearchMonitor.sliceIterations
      let code = unsafe cglpk_solve(pointer, &settings, nil, nil)
      if code == GLP_ETMLIM || code == GLP_EITLIM { continue }
      if code == 0 { return simplexEnd }
      if code == CGLPK_ABORTED { return .failed(breakdown()) }
      if settings.meth == GLP_DUALP, !startsDual {
        return .failed("the simplex method of GLPK ended with code \(code)")
      }
      settings.meth = startsDual ? GLP_PRIMAL : GLP_DUALP
      settings.r_test = startsDual ? GLP_RT_HAR : GLP_RT_FLIP
      startsDual = false
      unsafe glp_std_basis(pointer)
    }
  }

  private var simplexEnd: SimplexEnd {
    let primal = unsafe glp_get_prim_stat(pointer)
    let dual = unsafe glp_get_dual_stat(pointer)
    switch (primal, dual) {
    case (GLP_FEAS, GLP_FEAS): return .optimal
    case (GLP_NOFEAS, _): return .infeasible
    case (GLP_FEAS, GLP_NOFEAS): return .unbounded
    default: return .failed("the simplex method of GLPK ended with statuses \(primal) and \(dual)")
    }
  }

  /// Searches for the best solution, given the optimal basis of the relaxation.
  mutating func runBranchAndCut(_ monitor: SearchMonitor, _ options: SolveOptions) -> BranchAndCutEnd {
    var settings = unsafe branchAndCutSettings(relativeGap: options.relativeGap)
    unsafe settings.tm_lim = monitor.millisecondsLeft
    let start = options.start.map { start in [0] + start.map { $0.rounded() } } ?? []
    let code = unsafe start.withUnsafeBufferPointer { start in
      var watch = unsafe cglpk_watch()
      unsafe watch.start = start.baseAddress
      unsafe watch.context = Unmanaged.passUnretained(monitor).toOpaque()
      unsafe watch.poll = { context, bound, iterations in
        guard let context = unsafe context else { return 1 }
        let monitor = unsafe Unmanaged<SearchMonitor>.fromOpaque(context).takeUnretainedValue()
        return monitor.goesOn(bound: bound, iterations: Int(iterations)) ? 0 : 1
      }
      return unsafe cglpk_solve(pointer, nil, &settings, &watch)
    }
    switch code {
    case 0: return unsafe glp_mip_status(pointer) == GLP_NOFEAS ? .infeasible : .complete
    case GLP_EMIPGAP: return .complete
    case GLP_ETMLIM, GLP_ESTOP: return .stopped(monitor.stoppedBy ?? "deadline")
    case CGLPK_ABORTED: return .failed(breakdown())
    default: return .failed("branch and cut of GLPK ended with code \(code)")
    }
  }

  private func branchAndCutSettings(relativeGap: Double) -> glp_iocp {
    var settings = unsafe glp_iocp()
    unsafe glp_init_iocp(&settings)
    unsafe settings.msg_lev = GLP_MSG_OFF
    unsafe settings.gmi_cuts = GLP_ON
    unsafe settings.mir_cuts = GLP_ON
    unsafe settings.cov_cuts = GLP_ON
    unsafe settings.mip_gap = relativeGap
    // A node is dropped when it promises less than tol_obj · (1 + |objective|): the default of 1e-7 would miss
    // a cent in a hundred thousand.
    let scale = unsafe 1 + glp_get_obj_val(pointer).magnitude
    unsafe settings.tol_obj = max(1e-15, min(1e-7, 2e-7 / scale))
    return unsafe settings
  }

  private mutating func breakdown() -> String {
    unsafe pointer = nil
    let message = unsafe String(cString: cglpk_message())
    return "GLPK broke down: " + message.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
}

extension GLPKProblem {
  /// Iterations of the simplex method so far, branch and cut included; 0 once GLPK has broken down.
  var iterations: Int {
    guard let pointer = unsafe pointer else { return 0 }
    return unsafe Int(glp_get_it_cnt(pointer))
  }

  var relaxedObjective: Double {
    unsafe glp_get_obj_val(pointer)
  }

  var relaxedValues: [Double] {
    (0..<columnCount).map { column in unsafe glp_get_col_prim(pointer, Int32(column + 1)) }
  }

  /// The best solution that branch and cut found.
  var integerValues: [Double]? {
    guard let pointer = unsafe pointer else { return nil }
    let status = unsafe glp_mip_status(pointer)
    guard status == GLP_OPT || status == GLP_FEAS else { return nil }
    return (0..<columnCount).map { column in unsafe glp_mip_col_val(pointer, Int32(column + 1)) }
  }

  func linearOutcome(
    _ status: SolveStatus, of program: IntegerProgram, stoppedBy: String? = nil
  ) -> LinearOutcome {
    let values = relaxedValues
    var outcome = LinearOutcome(
      status: status, values: values, objective: program.objective(of: values),
      rowPrices: (0..<rowCount).map { row in unsafe glp_get_row_dual(pointer, Int32(row + 1)) },
      reducedCosts: (0..<columnCount).map { column in unsafe glp_get_col_dual(pointer, Int32(column + 1)) },
      stoppedBy: stoppedBy)
    outcome.basis = LinearBasis(
      rows: (0..<rowCount).map { row in unsafe .init(code: glp_get_row_stat(pointer, Int32(row + 1))) },
      columns: (0..<columnCount).map { column in
        unsafe .init(code: glp_get_col_stat(pointer, Int32(column + 1)))
      })
    return outcome
  }
}

extension LinearBasis.Status {
  fileprivate init(code: Int32) {
    self =
      switch code {
      case GLP_BS: .basic
      case GLP_NU: .atUpper
      case GLP_NF: .free
      case GLP_NS: .fixed
      default: .atLower
      }
  }

  fileprivate var code: Int32 {
    switch self {
    case .basic: GLP_BS
    case .atLower: GLP_NL
    case .atUpper: GLP_NU
    case .free: GLP_NF
    case .fixed: GLP_NS
    }
  }
}
