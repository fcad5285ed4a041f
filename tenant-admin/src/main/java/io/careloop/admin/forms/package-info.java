/**
 * Turns a schema of the closed subset ({@code careloop/form-schema.json}) and a value into a form, and the posted form back
 * into a value. Blocks, themes and rule parameters are all edited through it.
 */
@NullMarked
package io.careloop.admin.forms;

import org.jspecify.annotations.NullMarked;
