/**
 * Tests of what the deployment promises, read from the template that AWS itself would make of
 * {@code template.yaml}: no circle, an authorizer where one belongs, rights no wider than the work,
 * nothing lost silently. Linters see none of this.
 *
 * <p>The tests end in {@code IT} because the transformation needs a Python environment with {@code
 * aws-sam-translator}; the model that they read, and the search for circles, are tested without
 * one.
 */
@NullMarked
package dev.blazon.template;

import org.jspecify.annotations.NullMarked;
