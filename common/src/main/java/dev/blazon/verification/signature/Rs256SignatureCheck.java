package dev.blazon.verification.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Optional;

/** RS256 (RFC 7518, section 3.3), by Nimbus. */
public final class Rs256SignatureCheck implements SignatureCheck {
  @Override
  public Result check(CompactJws jws, String publicKeyPem) {
    Optional<RSAPublicKey> key = PublicKeyPem.read(publicKeyPem);
    if (key.isEmpty()) {
      return Result.UNUSABLE_KEY;
    }
    try {
      return JWSObject.parse(jws.text()).verify(new RSASSAVerifier(key.get()))
          ? Result.VERIFIED
          : Result.NOT_VERIFIED;
    } catch (ParseException | JOSEException e) {
      return Result.NOT_VERIFIED; // A token that Nimbus cannot read is not one that was signed.
    }
  }
}
