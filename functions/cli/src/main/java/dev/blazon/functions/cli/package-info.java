/**
 * The command line: {@code java -jar blazon.jar verify FILE|URL|-}, and baking beside it. One file
 * that runs anywhere Java does, with nothing of AWS in it; no Lambda function.
 */
@NullMarked
package dev.blazon.functions.cli;

import org.jspecify.annotations.NullMarked;
