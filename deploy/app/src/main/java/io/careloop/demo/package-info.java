/** Two tenants to look at, set up from starter packs when the product runs on its embedded servers. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "blueprint", "identity"})
@NullMarked
package io.careloop.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
