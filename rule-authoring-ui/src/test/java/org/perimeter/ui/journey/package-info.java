/// People who use the whole product in a real browser.
package org.perimeter.ui.journey;
