/** The texts of pages, cards and mails, in each language. */
@NullMarked
package dev.blazon.words;

import org.jspecify.annotations.NullMarked;
