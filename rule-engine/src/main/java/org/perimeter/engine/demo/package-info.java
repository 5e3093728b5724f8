/// Example policies that come with the product: invented from public literature, with thresholds that are examples.
@NullMarked
package org.perimeter.engine.demo;

import org.jspecify.annotations.NullMarked;
