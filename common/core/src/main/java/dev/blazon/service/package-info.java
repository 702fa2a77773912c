/**
 * What Blazon does, one class a verb. A service is given what its request says, reads, decides,
 * commits once, and returns a sealed outcome; it knows nothing of HTTP.
 */
@NullMarked
package dev.blazon.service;

import org.jspecify.annotations.NullMarked;
