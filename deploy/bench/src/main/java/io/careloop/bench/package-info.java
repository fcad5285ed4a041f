/**
 * Measures the product against plain ways to do the same work, on the same database and machine in one run, and prints
 * one table. {@link io.careloop.bench.Bench} is where it starts.
 */
@NullMarked
package io.careloop.bench;

import org.jspecify.annotations.NullMarked;
