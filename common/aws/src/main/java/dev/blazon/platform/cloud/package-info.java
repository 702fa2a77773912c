/**
 * What every Lambda function has of AWS: its settings, the makings of clients, and what is done
 * before SnapStart's snapshot. Only here is the environment read.
 */
@NullMarked
package dev.blazon.platform.cloud;

import org.jspecify.annotations.NullMarked;
