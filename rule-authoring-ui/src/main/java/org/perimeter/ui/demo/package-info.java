/// What exists only with demonstration data: its people and their passwords.
@NullMarked
package org.perimeter.ui.demo;

import org.jspecify.annotations.NullMarked;
