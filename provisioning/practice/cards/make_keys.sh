#!/usr/bin/env bash
# Makes the keys and certificates of practice cards into assets/practice/cards/keys: authorities (CSCA), document
# signers, a revocation list, and RSA keys for active authentication. All are public by design, say PRACTICE in
# their names, and prove nothing. Run by hand, when others are wanted; tests and programs take what lies there.
set -euo pipefail
cd "$(dirname "$0")/../../../assets/practice/cards/keys"
rm -f ./*.pem ./*.crl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
owner="/C=VN/O=Motcua practice, not a real authority"
from=20160101000000Z
until=20601231235959Z

# key NAME OPTION...: a private key, PKCS #8 in PEM.
key() { local name=$1; shift; openssl genpkey -quiet -out "$work/$name.pem" "$@"; }
ec() { key "$1" -algorithm EC -pkeyopt "ec_paramgen_curve:$2" -pkeyopt "ec_param_enc:$3"; }
rsa() { key "$1" -algorithm RSA -pkeyopt "rsa_keygen_bits:$2"; }

cat > "$work/ca.cnf" <<END
[ca]
default_ca = here
[here]
dir = $work
database = $work/index
serial = $work/serial
crlnumber = $work/crlnumber
new_certs_dir = $work
default_md = sha256
default_crl_days = 9000
policy = any
unique_subject = no
[any]
C = supplied
O = supplied
CN = supplied
[authority]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
[signer]
keyUsage = critical,digitalSignature
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
END
: > "$work/index"
echo 10 > "$work/crlnumber"

# certificate NAME KIND SERIAL COMMON-NAME ISSUER DIGEST OPTION...: NAME-cert.pem; an issuer "-" is itself.
certificate() {
  local name=$1 kind=$2 number=$3 common=$4 issuer=$5 digest=$6; shift 6
  echo "$number" > "$work/serial"
  openssl req -new -key "$work/$name.pem" -subj "$owner/CN=$common" -out "$work/$name.csr"
  local by=(-selfsign -keyfile "$work/$name.pem")
  [ "$issuer" = - ] || by=(-cert "$issuer-cert.pem" -keyfile "$work/$issuer.pem")
  openssl ca -batch -notext -config "$work/ca.cnf" -in "$work/$name.csr" "${by[@]}" -extensions "$kind" \
    -startdate "$from" -enddate "$until" -md "$digest" -out "$name-cert.pem" "$@" 2>"$work/log" || { cat "$work/log"; exit 1; }
}

ec csca-named brainpoolP384r1 named_curve
ec csca-explicit brainpoolP512r1 explicit
rsa csca-rsa 3072
ec csca-unknown prime256v1 named_curve
certificate csca-named authority 1001 "PRACTICE CSCA, named curve" - sha384
certificate csca-explicit authority 1002 "PRACTICE CSCA, explicit parameters" - sha512
certificate csca-rsa authority 1003 "PRACTICE CSCA, RSA-PSS" - sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32
certificate csca-unknown authority 1004 "PRACTICE CSCA nobody was told of" - sha256

ec ds-named brainpoolP256r1 named_curve
ec ds-explicit brainpoolP384r1 explicit
rsa ds-rsa 2048
ec ds-unknown prime256v1 named_curve
ec ds-revoked brainpoolP256r1 named_curve
certificate ds-named signer 2001 "PRACTICE document signer, named curve" csca-named sha384
certificate ds-explicit signer 2002 "PRACTICE document signer, explicit parameters" csca-explicit sha512
certificate ds-rsa signer 2003 "PRACTICE document signer, RSA" csca-rsa sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32
certificate ds-unknown signer 2004 "PRACTICE document signer of an unknown CSCA" csca-unknown sha256
certificate ds-revoked signer 2005 "PRACTICE document signer, revoked" csca-named sha384

openssl ca -batch -config "$work/ca.cnf" -cert csca-named-cert.pem -keyfile "$work/csca-named.pem" -revoke ds-revoked-cert.pem -crl_reason keyCompromise 2>/dev/null
openssl ca -batch -config "$work/ca.cnf" -cert csca-named-cert.pem -keyfile "$work/csca-named.pem" -md sha384 -gencrl -out csca-named.crl 2>/dev/null

rsa active-rsa 2048
rsa active-rsa-copy 2048
# The authorities' own keys are not kept: no further signer can be made under them.
mv "$work"/ds-*.pem "$work"/active-*.pem .
chmod 644 ./*
