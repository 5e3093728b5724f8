package org.perimeter.scoring.api;

/// A refusal as RFC 9457 writes it, with the place of the fault and what to do about it.
///
/// @param type   slug of the [ProblemKind], a relative reference
/// @param place  where in the request, such as `header Authorization` or `/goods/0/hs`
/// @param remedy what the caller can do
public record Problem(
        String type, String title, int status, String detail, String place, String remedy) {}
