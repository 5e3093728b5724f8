/// Where approvers make and use their signing keys: in the browser, out of the server's sight.
@NullMarked
package org.perimeter.ui.keys;

import org.jspecify.annotations.NullMarked;
