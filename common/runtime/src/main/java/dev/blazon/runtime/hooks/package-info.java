/**
 * What {@code org.crac} finds of a JVM that takes snapshots: the hooks that are called before one
 * by SnapStart are called before the first event here. Its names and methods are those that {@code
 * org.crac} looks for, in the package that the system property {@code org.crac.Core.Compat} names.
 *
 * @see <a href="https://github.com/CRaC/org.crac">org.crac</a>
 */
@NullMarked
package dev.blazon.runtime.hooks;

import org.jspecify.annotations.NullMarked;
