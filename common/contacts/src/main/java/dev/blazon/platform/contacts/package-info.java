/** What encrypts the contacts of recipients, on AWS. */
@NullMarked
package dev.blazon.platform.contacts;

import org.jspecify.annotations.NullMarked;
