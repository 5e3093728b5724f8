package org.perimeter.policy.list;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.ListShape;

/// A list to be created.
///
/// @param name  slug that rules call it by, for good
/// @param title what people call it
public record NewList(String name, ListShape shape, EntryKind kind, Bilingual title) {}
