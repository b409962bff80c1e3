"""Runs HiGHS on a model; see progress.py for what it says."""

import progress

try:
    import highspy
except ImportError:
    progress.missing("the Python package highspy is not installed (Benchmarks/peers/setup)")


def main():
    options = progress.arguments()
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("parallel", "off")
    solver.setOptionValue("time_limit", options.time_limit)
    solver.setOptionValue("mip_rel_gap", options.gap)
    log = progress.Progress("HiGHS", solver.version(), options, "highspy")
    if solver.readModel(options.model) != highspy.HighsStatus.kOk:
        raise SystemExit(f"HiGHS cannot read {options.model}")
    log.read()

    def seen(event):
        log.update(event.data_out.mip_primal_bound, event.data_out.mip_dual_bound)

    solver.cbMipImprovingSolution += seen
    solver.cbMipInterrupt += seen
    solver.cbMipLogging += seen
    solver.run()
    info = solver.getInfo()
    log.update(info.objective_function_value, info.mip_dual_bound)
    log.end(solver.modelStatusToString(solver.getModelStatus()).lower())


main()
