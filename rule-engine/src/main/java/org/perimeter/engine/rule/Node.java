package org.perimeter.engine.rule;

/// A part of a rule's condition, as an author wrote it: a condition, or an expression that one compares.
public sealed interface Node permits Condition, Expression {}
