// From a description to a card: its files with their signature, its keys, its temper. Pure apart from the
// system's random source.
#pragma once

#include "provisioning/practice/cards/card_description.h"

namespace provisioning::practice::cards {

drivers::sim::card::CardImage makeCard(const CardDescription& description);

// The photograph as it lies in DG2; empty when the card has none, or no face has the name.
QByteArray photoOf(const CardDescription& description);

// A card described by a file; or words about what is wrong with it.
tl::expected<CardDescription, QString> readDescription(const QString& path);

// The descriptions built into the program, by the names of their files without ending, sorted.
QStringList builtInCards();
// ":/practice/cards/NAME.json", for readDescription().
QString builtInCard(const QString& name);

} // namespace provisioning::practice::cards
