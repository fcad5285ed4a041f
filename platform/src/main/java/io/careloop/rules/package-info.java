/**
 * Decides what a fact is worth at a tenant: the rule templates of the product with the parameters of the tenant's live
 * release. It knows what a rule says and which release said it, and nothing of members or ledgers.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "blueprint", "ruletemplates"})
@NullMarked
package io.careloop.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
