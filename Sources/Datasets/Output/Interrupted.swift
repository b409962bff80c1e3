/// Somebody asked to stop.
struct Interrupted: Error {}
