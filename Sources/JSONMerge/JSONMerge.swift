// The target's sources.
