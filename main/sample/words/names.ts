/**
 * Names as London maternity units meet them. Given names and surnames of a background go together
 * most of the time.
 */
export interface Background {
  readonly weight: number
  /** First language besides English, where there is one. */
  readonly language: string
  /** How often an interpreter is needed. */
  readonly interpreter: number
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly surnames: readonly string[]
}

const words = (list: string) => list.split(',').map(word => word.trim())

function background(weight: number, language: string, interpreter: number, women: string, men: string, surnames: string): Background {
  return { weight, language, interpreter, women: words(women), men: words(men), surnames: words(surnames) }
}

export const backgrounds: readonly Background[] = [
  background(
    34,
    '',
    0,
    'Shannon, Megan, Courtney, Leanne, Jade, Bethan, Rhiannon, Chloë, Kelly-Anne, Zoë, Paige, Demi, Hannah, Lauren, Ellie-May, Gemma, Natalie, Keeley, Holly, Abigail',
    'Ryan, Lee, Dean, Jordan, Callum, Gareth, Craig, Liam, Nathan, Kieran, Scott, Jamie, Ashley, Daniel',
    'Smith, Brown, Taylor, Clarke, Davies, Dunn, Whitehouse, Jones-Price, MacLeod, Williams, Bell, Pryce, Harding, Tuckwell, Lovegrove, St John, Ap Rhys, Cartwright',
  ),
  background(
    6,
    '',
    0,
    'Siobhán, Róisín, Aoife, Niamh, Caoimhe, Gráinne, Sinéad',
    'Seán, Pádraig, Cillian, Ruairí, Eoin',
    'O’Connor, Ó Briain, Ní Dhomhnaill, MacCarthy, O’Shea, Nic Gabhann',
  ),
  background(
    12,
    'English',
    0,
    'Chidinma, Abena, Folake, Adaeze, Ngozi, Efua, Temitope, Blessing, Akosua, Oluwaseun',
    'Emeka, Kwame, Tunde, Kofi, Chukwuemeka, Babatunde, Yaw',
    'Okafor, Adeyemi, Mensah, Osei, Nwosu, Balogun, Asante, Ọládélé, Boateng, Eze',
  ),
  background(
    9,
    '',
    0,
    'Tanisha, Shanice, Keisha, Chantelle, Kadian, Latoya, Monique',
    'Jermaine, Tyrone, Marlon, Leroy, Andre, D’Angelo',
    'Grant, Campbell, Pryce, D’Aguiar, Francis, Lewis-Brown, Thompson, De Souza',
  ),
  background(
    9,
    'Bengali (Sylheti)',
    0.25,
    'Nusrat, Saima, Rukshana, Taslima, Farhana, Shireen',
    'Tariq, Imran, Mizanur, Shafiq, Abdul-Karim, Rezaul',
    'Begum, Rahman, Ahmed, Khatun, Miah, Chowdhury, Islam',
  ),
  background(
    7,
    'Urdu',
    0.2,
    'Aisha, Amina, Zainab, Maryam, Hafsa, Sana',
    'Usman, Bilal, Hamza, Zahid, Adnan',
    'Hussain, Khan, Malik, Akhtar, Bibi, Qureshi, Shah',
  ),
  background(
    5,
    'Gujarati',
    0.1,
    'Priya, Nisha, Hetal, Kavita, Bhavini',
    'Jayesh, Nikhil, Rakesh, Amit',
    'Patel, Shah, Desai, Mistry, Solanki',
  ),
  background(
    7,
    'Polish',
    0.3,
    'Zofia, Agnieszka, Małgorzata, Kasia, Żaneta, Elżbieta',
    'Piotr, Łukasz, Wojciech, Krzysztof, Paweł',
    'Kowalska, Nowak, Wiśniewska, Wójcik, Zając, Dąbrowska',
  ),
  background(
    6,
    'Romanian',
    0.45,
    'Ioana, Ștefania, Andreea, Mădălina, Crina',
    'Andrei, Ionuț, Răzvan, Marius, Cătălin',
    'Popescu, Ionescu, Țurcanu, Dumitrașcu, Bălan, Vlăsceanu',
  ),
  background(3, 'Croatian', 0.3, 'Petra, Željka, Marija, Ivana', 'Goran, Dražen, Luka, Mate', 'Šimić, Kovačević, Horvat, Đurić, Babić'),
  background(4, 'Vietnamese', 0.6, 'Linh, Thảo, Hương, Mai Anh', 'Minh, Đức, Quang, Tuấn', 'Nguyễn, Trần, Lê, Phạm, Đặng'),
  background(3, 'Cantonese', 0.3, 'Mei, Xiu Ying, Ka-Yan, Wing', 'Wei, Chun, Ho-Yin, Jian', 'Li, Chan, Wong, Ng, Ou-Yang'),
  background(
    4,
    'Tigrinya',
    0.65,
    'Selam, Mehret, Tsion, Feven, Rahel',
    'Yonas, Tesfay, Abel, Filmon',
    'Haile, Tesfamariam, Gebremedhin, W/Mariam, Kidane',
  ),
  background(
    4,
    'Somali',
    0.5,
    'Hodan, Fadumo, Ifrah, Sahra, Nimco',
    'Abdi, Liban, Mahad, Guled',
    'Abdullahi, Warsame, Farah, Jama, Hassan Ali',
  ),
  background(
    5,
    'Spanish',
    0.35,
    'Lucía, Ximena, Íngrid, María José, Yurany, Begoña',
    'Andrés, José Luis, Íñigo, Matías',
    'Núñez, García Peña, Muñoz, de la Cruz, Ibáñez, Quiñones',
  ),
  background(
    3,
    'Portuguese',
    0.35,
    'Conceição, Inês, Thaís, Luísa',
    'João, Gonçalo, Fábio, Antônio',
    'da Silva, dos Santos, Gonçalves, Araújo, Conceição',
  ),
  background(2, 'Dutch', 0.02, 'Anneke, Maaike, Floor', 'Joost, Pieter, Wouter', 'van der Merwe, de Vries, van ’t Hof, ten Broeke'),
  background(3, 'Turkish', 0.4, 'Ayşe, Gülşen, Özlem, Çiğdem', 'Oğuz, Çetin, Şükrü, İbrahim', 'Yılmaz, Çelik, Şahin, Özdemir, Doğan'),
  background(
    3,
    'Arabic',
    0.5,
    'Noor, Rania, Hiba, Samar',
    'Khalid, Youssef, Anas, Tareq',
    'al-Masri, Haddad, el-Sayed, Abu Khalil, ibn Yusuf',
  ),
  background(2, 'Ukrainian', 0.55, 'Oksana, Solomiya, Nadiia', 'Taras, Bohdan, Mykola', 'Shevchenko, Kovalenko, Tkachuk, Prytula'),
  background(1, 'French', 0.1, 'Maëlle, Anaïs, Cécile, Héloïse', 'Rémi, Loïc, Benoît', 'Lefèvre, N’Diaye, d’Almeida, Bénard'),
]

export const staffSurnames = words(
  'Bell, Osei, Pryce, Grant, Taylor, Núñez, Ahmed, Doyle, Okafor, Rahman, Li, O’Connor, Mensah, Kowalska, Haile, MacLeod, Patel, Harding, Šimić, Jones-Price, Adeyemi, Begum, Clarke, Vlăsceanu',
)
export const staffNames = words(
  'Hannah, Tom, Marcia, Yusuf, Sarah, Kemi, Anna, James, Priya, Declan, Grace, Samuel, Nadia, Ruth, Owen, Farida, Helen, Leon',
)
