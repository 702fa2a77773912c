/**
 * HTTP as the Lambda functions see it: {@link dev.blazon.http.Request} and {@link
 * dev.blazon.http.Response}, the routes of one function, and problems (RFC 9457). Here alone
 * malformed input becomes a 400, and the unexpected a logged 500.
 */
@NullMarked
package dev.blazon.http;

import org.jspecify.annotations.NullMarked;
