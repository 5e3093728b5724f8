/// Records in Parquet files: one column a component, without a Hadoop configuration or file system.
@NullMarked
package org.perimeter.simulation.archive.parquet;

import org.jspecify.annotations.NullMarked;
