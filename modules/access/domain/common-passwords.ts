/** Passwords of ten characters and more that everybody tries first; compared without case and marks. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 9876543210 1122334455 1234554321 12345678910 123456789a 123456789q 123456789abc
  1234567891 1234567899 123456123456 123123123123 1231231231 1212121212 1020304050 1357924680 2468013579 147258369a
  147852369a 1472583690 159357258456 1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 123qweasdzxc qwe123456789 q1w2e3r4t5
  q1w2e3r4t5y6 qwertyuiop qwerty1234 qwerty12345 qwerty123456 qwerty123456789 qwertyqwerty qwertyuiop123 asdfghjkl1 asdfghjkl123
  asdfasdfasdf zxcvbnm123 zaq12wsxcde3 qazwsxedcr qazwsxedc123 poiuytrewq abcdefghij abcd123456 abc123456789 abc1234567
  abcd12345678 aaaaaa1111 aa12345678 aa123456789 aa123456aa a123456789 a1b2c3d4e5 a1234567890 password12 password123
  password1234 password12345 password123! passwordpassword p@ssword123 p@ssw0rd123 passw0rd123 mypassword my_password changeme123 administrator
  admin12345 admin123456 admin@1234 admin@12345 admin@123456 adminadmin administrator1 welcome123 welcome@123 letmein123
  iloveyou12 iloveyou123 iloveyou1234 superman123 sunshine123 princess123 football123 computer123 internet123 secret1234
  matkhau123 matkhau1234 matkhau12345 matkhau@123 matkhaucuatoi khongcopass khongbiet1 anhyeuem123 anhyeuem12 emyeuanh123
  yeuemnhieu vietnam123 vietnam1234 vietnam@123 vietnam2025 vietnam2026 hanoi12345 saigon1234 khongnho123 taikhoan123
  thanhpho123 ubnd123456 ubnd@123456 ubnd@12345 phuong1234 phuong@123 thucthi123 thucthi@123 thucthi2026 nguyenvana1 chaocacban`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
