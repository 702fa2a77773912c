/**
 * The documents of Open Badges 2.0, exactly as the standard has them: records without behaviour,
 * named as the standard names them, written by {@link dev.blazon.json.Json} in the order in which
 * they are declared.
 *
 * <p>These are the documents that Blazon makes. Documents of strangers are never read into them:
 * the verifier reads those as the JSON-LD that they are.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html">Open
 *     Badges 2.0</a>
 */
@NullMarked
package dev.blazon.openbadges;

import org.jspecify.annotations.NullMarked;
