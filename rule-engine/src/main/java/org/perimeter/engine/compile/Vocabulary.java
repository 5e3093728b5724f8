package org.perimeter.engine.compile;

import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;

/// What names in a policy can mean.
record Vocabulary(FactSchema schema, Lists lists) {}
