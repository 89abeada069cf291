package org.planmonitor.reports.evaluation.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** How is signed. */
enum Algorithm {
    ED25519("Ed25519", "Ed25519"),
    SM2("EC", "SM3withSM2");

    private final String keys;
    private final String signatures;

    Algorithm(String keys, String signatures) {
        this.keys = keys;
        this.signatures = signatures;
    }

    String sign(byte[] statement, String privateKey) {
        try {
            PrivateKey key = KeyFactory.getInstance(keys, provider())
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
            Signature signature = Signature.getInstance(signatures, provider());
            signature.initSign(key);
            signature.update(statement);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + this + " cannot sign", e);
        }
    }

    boolean verifies(byte[] statement, String signed, String publicKey) {
        try {
            PublicKey key = KeyFactory.getInstance(keys, provider())
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature signature = Signature.getInstance(signatures, provider());
            signature.initVerify(key);
            signature.update(statement);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + this + " cannot verify", e);
        }
    }

    /** The JDK has Ed25519; SM2 comes from Bouncy Castle, which is asked and not installed for everybody. */
    private Provider provider() {
        return switch (this) {
            case ED25519 -> Security.getProvider("SunEC");
            case SM2 -> Sm2.PROVIDER;
        };
    }

    /** Made when it is first needed: most never sign by SM2. */
    private static final class Sm2 {
        private static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
