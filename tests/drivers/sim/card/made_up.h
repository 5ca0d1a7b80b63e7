// The made-up person of the citizen card's worked example.
#pragma once

#include "drivers/sim/card/person.h"

namespace tests::card {

inline drivers::sim::card::Person madeUpPerson()
{
    using namespace Qt::StringLiterals;
    drivers::sim::card::Person person;
    person.number = u"001190000000"_s;
    person.fullName = u"Nguyễn Thị Mẫu"_s;
    person.birthDate = QDate(1990, 8, 15);
    person.sex = drivers::sim::card::Sex::Female;
    person.issueDate = QDate(2021, 5, 20);
    person.expiryDate = QDate(2030, 8, 15);
    person.ethnicity = u"Kinh"_s;
    person.religion = u"Không"_s;
    person.placeOfOrigin = u"Xã Mẫu, Huyện Thử, Tỉnh Giả Định"_s;
    person.placeOfResidence = u"Số 1 Đường Thử Nghiệm, Tổ dân phố số 2, Phường Mẫu, Quận Giả Định, "
                              "Thành phố Thử Nghiệm, Tỉnh Giả Định"_s;
    person.features = u"Nốt ruồi c.1cm dưới mép trái"_s;
    person.father = u"Nguyễn Văn Cha"_s;
    person.mother = u"Trần Thị Mẹ"_s;
    person.formerNumber = u"012000000"_s;
    person.chipSerial = u"0294000000000000"_s;
    return person;
}

} // namespace tests::card
