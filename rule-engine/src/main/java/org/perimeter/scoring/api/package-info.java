/// The endpoint that clients call: manifests in, decisions out, every refusal a problem with place and remedy.
@NullMarked
package org.perimeter.scoring.api;

import org.jspecify.annotations.NullMarked;
