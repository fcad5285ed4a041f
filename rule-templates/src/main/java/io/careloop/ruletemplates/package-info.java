/**
 * What can happen at a tenant ({@link io.careloop.ruletemplates.Fact}) and the templates that operators build rules
 * from. Platform staff write a template once, in Drools; a tenant only ever contributes parameters, which are facts to
 * the engine and never part of its source.
 */
@NullMarked
package io.careloop.ruletemplates;

import org.jspecify.annotations.NullMarked;
