/** Editing one document of the tenant's blueprint: load, change, save, preview, what to do when somebody else saved first. */
@NullMarked
package io.careloop.admin.documents;

import org.jspecify.annotations.NullMarked;
