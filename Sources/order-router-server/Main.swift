import Hummingbird
import HummingbirdTLS
import ServiceLifecycle
import ArgumentParser

@main struct S { static func main() { print("x") } }
