/** Plays API Gateway on the local server: routes, authorizer, throttling, events and answers. */
@NullMarked
package dev.blazon.functions.local.gateway;

import org.jspecify.annotations.NullMarked;
