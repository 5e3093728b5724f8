/// What is done at the machine and not in the browser.
@NullMarked
package org.perimeter.ui.command;

import org.jspecify.annotations.NullMarked;
