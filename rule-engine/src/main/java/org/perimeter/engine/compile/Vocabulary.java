package org.perimeter.engine.compile;

import org.perimeter.engine.fact.FactSchema;

/// What names in a policy can mean.
record Vocabulary(FactSchema schema, KnownLists lists) {}
