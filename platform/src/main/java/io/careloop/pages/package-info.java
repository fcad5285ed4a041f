/**
 * Pages, tab bar and theme: the documents an operator arranges and the bytes the patient app reads. Each release is
 * rendered once per node; a block says which data it needs, so this module knows nothing of points or health.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "blueprint"})
@NullMarked
package io.careloop.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
