#include "drivers/api/chip_document.h"

namespace drivers::api {

namespace {

// A text that others share is theirs to wipe.
void wipeText(QString& text)
{
    if (text.isDetached())
        kiosk::base::wipe(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipeText(std::optional<QString>& text)
{
    if (text)
        wipeText(*text);
    text.reset();
}

void wipeTexts(Dg13& dg13)
{
    for (auto* text :
         {&dg13.personalNumber, &dg13.fullName, &dg13.birthDate, &dg13.sex, &dg13.nationality,
          &dg13.ethnicity, &dg13.religion, &dg13.placeOfOrigin, &dg13.placeOfResidence, &dg13.personalMarks,
          &dg13.issueDate, &dg13.expiryDate, &dg13.fatherName, &dg13.motherName, &dg13.parentName,
          &dg13.spouseName, &dg13.oldIdNumber, &dg13.chipSerial})
        wipeText(*text);
}

} // namespace

ChipDocument::~ChipDocument()
{
    for (auto* text : {&documentNumber, &personalNumber, &mrzName, &nationality, &fullName})
        wipeText(*text);
    if (dg13)
        wipeTexts(*dg13);
}

} // namespace drivers::api
