/// By what policies are checked here: the vocabulary, the lists of the moment, and the settings of this installation.
@NullMarked
package org.perimeter.ui.check;

import org.jspecify.annotations.NullMarked;
