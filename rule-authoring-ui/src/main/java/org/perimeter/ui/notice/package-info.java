/// What a person is told of steps that concern them.
@NullMarked
package org.perimeter.ui.notice;

import org.jspecify.annotations.NullMarked;
