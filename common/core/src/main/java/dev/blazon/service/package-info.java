/**
 * What Blazon does with what is stored, one class for each operation: look up documents, authorize
 * API keys, revoke, expire, announce, sign in. A service is given what its request says, reads,
 * decides, commits once, and returns a sealed outcome; it knows nothing of HTTP.
 */
@NullMarked
package dev.blazon.service;

import org.jspecify.annotations.NullMarked;
