package dev.blazon.verification.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import dev.blazon.verification.documents.CompactJws;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Optional;

/**
 * Checks the signature of a JWS with the library Nimbus: RS, PS and ES of RFC 7518, sections 3.3 to
 * 3.5. The key says which of them it can have made, and never the token: an RSA key none of ES, and
 * a curve its own alone.
 */
public final class JwsSignatureCheck implements SignatureCheck {
  @Override
  public Result check(CompactJws jws, String publicKeyPem) {
    Optional<PublicKey> key = PublicKeyPem.read(publicKeyPem);
    if (key.isEmpty()) {
      return Result.UNUSABLE_KEY;
    }
    try {
      JWSObject token = JWSObject.parse(jws.text());
      JWSVerifier verifier = verifier(key.get());
      return verifier.supportedJWSAlgorithms().contains(token.getHeader().getAlgorithm())
              && token.verify(verifier)
          ? Result.VERIFIED
          : Result.NOT_VERIFIED;
    } catch (ParseException | JOSEException e) {
      return Result.NOT_VERIFIED; // A token that Nimbus cannot read is not one that was signed.
    }
  }

  private static JWSVerifier verifier(PublicKey key) throws JOSEException {
    return switch (key) {
      case RSAPublicKey rsa -> new RSASSAVerifier(rsa);
      case ECPublicKey ec -> new ECDSAVerifier(ec);
      default -> throw new JOSEException("a key of a kind that is never read");
    };
  }
}
