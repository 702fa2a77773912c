/** What sends mails, against moto's SES. */
@NullMarked
package dev.blazon.moto;

import org.jspecify.annotations.NullMarked;
