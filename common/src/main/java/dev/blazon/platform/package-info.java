/**
 * What the functions run on. Only here are adapters named, the environment read and the clock
 * owned: everything else is given what it needs.
 */
@NullMarked
package dev.blazon.platform;

import org.jspecify.annotations.NullMarked;
