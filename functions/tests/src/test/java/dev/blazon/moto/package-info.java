/** Tests of {@code SesMailer} on moto's SES. */
@NullMarked
package dev.blazon.moto;

import org.jspecify.annotations.NullMarked;
