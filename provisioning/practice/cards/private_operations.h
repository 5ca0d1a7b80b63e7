// What a card does with its private key of active authentication, by OpenSSL.
#pragma once

#include "provisioning/practice/cards/card_description.h"

#include <memory>

struct evp_pkey_st;

namespace provisioning::practice::cards {

drivers::sim::card::ActiveKey activeKey(const ActiveWish& wish, std::shared_ptr<evp_pkey_st> key);

} // namespace provisioning::practice::cards
