// Whoever routes orders speaks of scenarios, plans and amounts: the model comes along.
@_exported public import RoutingModel
