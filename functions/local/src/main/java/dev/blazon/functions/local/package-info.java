/**
 * Everything on localhost, in one JVM: the functions as template.yaml has them, over DynamoDB
 * Local, a folder and a key file.
 */
@NullMarked
package dev.blazon.functions.local;

import org.jspecify.annotations.NullMarked;
